"""What a vehicle stands on: tracks over road wheels, and axles with tyres."""
