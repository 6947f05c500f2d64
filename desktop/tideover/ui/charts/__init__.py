"""Charts: pure drawings of frozen values, and the widget that shows them.

matplotlib is imported by `stage` and by the modules that draw, in a worker thread, when the first
chart is shown; the widget and the values it is handed know nothing of it.
"""
