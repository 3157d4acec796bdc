"""Cars and trucks from the side: main lines, cab, and what stands behind it."""
