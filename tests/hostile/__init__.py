"""Those who mean harm: forged buttons by the ten thousand, and words that want to be more."""
