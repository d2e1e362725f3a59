"""What users set: files found upwards from an article, put together with where each value came from."""
