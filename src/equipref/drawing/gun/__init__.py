"""Towed guns, and weapons on a tripod or base."""
