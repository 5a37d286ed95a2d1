"""What all tests share: no example of a property is timed, since machines are slow at times."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
