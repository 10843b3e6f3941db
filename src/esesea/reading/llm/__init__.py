"""Reading with a language model beside Esesea's own annotators: any server that speaks the OpenAI protocol."""
