"""What an entry is: pydantic models, frozen, strict about keys, without any input or output."""
