"""统计分析: the page that counts, compares and leads to the incidents behind every number."""
