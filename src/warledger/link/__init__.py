"""Claims of several reports to incidents: copies, candidate pairs, comparison, clusters, tolls."""
