"""地图: communities, incidents and hotspots on a plane in metres, without tiles or network."""
