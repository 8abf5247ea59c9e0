"""From the briefing to what comparing its sources shows; pure."""
