"""What may be written in the content files: one model a mapping, its fields described for the editor.

The descriptions feed the JSON Schemas, and with them the completion in an editor.
"""

import os

# What is valid must not depend on what else is installed; and looking for plugins takes a sixth of a start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
