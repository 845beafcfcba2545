"""Words of place to a Place, with its precision, its reason and the runners-up."""
