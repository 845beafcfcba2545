"""Warledger: reads the news of an armed conflict and keeps its ledger."""
