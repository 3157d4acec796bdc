"""Parts that helicopters and aeroplanes share."""
