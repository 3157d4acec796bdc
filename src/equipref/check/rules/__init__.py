"""The rules, grouped by what they are about; each module holds its `Rule`s and one `check` over a subject."""
