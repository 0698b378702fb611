"""专题分析: fraud and theft, as tables and as what a community officer needs to know. Pure."""
