"""Where scenes begin and end, and the labels that stand over them."""
