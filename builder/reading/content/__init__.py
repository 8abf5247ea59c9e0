"""What may be written in the content files: one model a mapping, its fields described for the editor.

The descriptions feed the JSON Schemas, and with them the completion in an editor.
"""
