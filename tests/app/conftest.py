"""The demonstration and the small station, for a window of the whole program."""

from tests.demonstration import demo, founded, sign_in_of
from tests.station_fixtures import room, station_path, template

__all__ = ["demo", "founded", "room", "sign_in_of", "station_path", "template"]
