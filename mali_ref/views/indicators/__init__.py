"""The Indicators tab: every figure of the book under what it measures, with chart, table and sources."""
