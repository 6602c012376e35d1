"""What handlers are given: the application's resources, a reader, a writer.

Handlers ask for these by their ``Annotated`` names. Nothing here is global: all of
it hangs on the application that ``main.create_app`` composed.
"""

from app.deps.parameters import NO_PARAMETERS
from app.deps.reads import Reads
from app.deps.resources import HeldResources, Resources
from app.deps.writes import Writes

__all__ = ["NO_PARAMETERS", "HeldResources", "Reads", "Resources", "Writes"]
