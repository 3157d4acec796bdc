"""What is fitted to turrets, hulls and cabs: drawn only where it is stated."""
