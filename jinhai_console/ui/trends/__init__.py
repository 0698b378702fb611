"""实时态势: four live charts that can be asked."""
