"""A founded station for every test of the store."""

from tests.station_fixtures import room, station_path, template

__all__ = ["room", "station_path", "template"]
