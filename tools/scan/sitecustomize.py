# Debian's wapiti 3.0.4 writes flags into the middle of patterns, which Python 3.11 refuses: moved to the front, as it means them.
import re

_compile = re.compile


def _forgiving(pattern, flags=0):
    try:
        return _compile(pattern, flags)
    except re.error:
        if not isinstance(pattern, str):
            raise
        found = "".join(sorted(set("".join(re.findall(r"\(\?([aiLmsux]+)\)", pattern)))))
        if not found:
            raise
        plain = re.sub(r"\(\?[aiLmsux]+\)", "", pattern)
        return _compile("(?%s)%s" % (found, plain), flags)


re.compile = _forgiving
