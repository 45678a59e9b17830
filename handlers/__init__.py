"""The counter: what people see and press. No SQL, no network call, no rule."""
