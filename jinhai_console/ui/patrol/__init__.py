"""巡查岗: its page, its forms, the route on the map."""
