"""How the catalogue is read, held and packed: strict YAML in, a `Catalog` out, one compiled bundle."""
