"""From degrees to the plane of the map and on to pixels.

The plane is Mercator's: a small circle stays a circle wherever it lies, so the aspect is right at every latitude and
every zoom. Its unit is a degree of longitude; y grows southwards, as on a screen.
"""

from dataclasses import dataclass, replace
from math import asinh, atan, cos, degrees, hypot, log10, radians, sinh, tan
from typing import Final

# The radius of the earth as WGS 84 has it at the equator, times one degree.
KILOMETRES_PER_DEGREE: Final = 111.32
# Pixels a degree: from all West Africa on a small map to a few streets.
LEAST_SCALE: Final = 8.0
MOST_SCALE: Final = 2400.0

XY = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the plane or on the screen."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def center(self) -> XY:
        """The point in the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def corners(self) -> tuple[XY, XY]:
        """Its upper left and its lower right corner."""
        return (self.left, self.top), (self.right, self.bottom)

    def meets(self, other: "Box") -> bool:
        """Whether the two share a point inside both."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, point: XY) -> bool:
        """Whether a point lies in it."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def grown(self, by: float) -> "Box":
        """The same with a margin on all sides."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def cut(self, other: "Box") -> "Box":
        """The part that lies in another box as well."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Box(left, top, max(left, min(self.right, other.right)), max(top, min(self.bottom, other.bottom)))

    def moved(self, dx: float, dy: float) -> "Box":
        """The same elsewhere."""
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)


def box_around(points: "list[XY] | tuple[XY, ...]") -> Box:
    """The smallest box that holds these points, of which there is at least one."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def project(longitude: float, latitude: float) -> XY:
    """The point of the plane at a place given in degrees."""
    return longitude, -degrees(asinh(tan(radians(latitude))))


def unproject(point: XY) -> tuple[float, float]:
    """Longitude and latitude, in degrees, of a point of the plane."""
    return point[0], degrees(atan(sinh(radians(-point[1]))))


def kilometres_between(one: XY, other: XY) -> float:
    """The length of a short line in the plane, at the scale of its middle."""
    latitude = unproject(((one[0] + other[0]) / 2, (one[1] + other[1]) / 2))[1]
    return hypot(one[0] - other[0], one[1] - other[1]) * KILOMETRES_PER_DEGREE * cos(radians(latitude))


@dataclass(frozen=True, slots=True)
class MapFrame:
    """What is seen of the plane, and how large.

    Attributes:
        center: the point in the middle.
        scale: pixels a degree of longitude.
        width, height: pixels.
    """

    center: XY
    scale: float
    width: float
    height: float

    def to_screen(self, point: XY) -> XY:
        """The pixel of a point of the plane."""
        return (
            (point[0] - self.center[0]) * self.scale + self.width / 2,
            (point[1] - self.center[1]) * self.scale + self.height / 2,
        )

    def to_plane(self, pixel: XY) -> XY:
        """The point of the plane under a pixel."""
        return (
            (pixel[0] - self.width / 2) / self.scale + self.center[0],
            (pixel[1] - self.height / 2) / self.scale + self.center[1],
        )

    def shown(self, margin: float = 0.0) -> Box:
        """What is seen of the plane, with a margin in pixels around it."""
        half_width = (self.width / 2 + margin) / self.scale
        half_height = (self.height / 2 + margin) / self.scale
        x, y = self.center
        return Box(x - half_width, y - half_height, x + half_width, y + half_height)

    def resized(self, width: float, height: float) -> "MapFrame":
        """The same place in another size."""
        return replace(self, width=width, height=height)

    def centered(self, point: XY) -> "MapFrame":
        """The same scale around another point."""
        return replace(self, center=point)

    def panned(self, dx: float, dy: float, within: Box) -> "MapFrame":
        """The map drawn along by so many pixels; its middle stays within a box of the plane."""
        x, y = self.center[0] - dx / self.scale, self.center[1] - dy / self.scale
        return self.centered((min(max(x, within.left), within.right), min(max(y, within.top), within.bottom)))

    def zoomed(self, factor: float, around: XY | None = None) -> "MapFrame":
        """Larger or smaller, so that what lies under a pixel (or in the middle) stays there."""
        scale = min(max(self.scale * factor, LEAST_SCALE), MOST_SCALE)
        pixel = around or (self.width / 2, self.height / 2)
        point = self.to_plane(pixel)
        center = (
            point[0] - (pixel[0] - self.width / 2) / scale,
            point[1] - (pixel[1] - self.height / 2) / scale,
        )
        return replace(self, center=center, scale=scale)

    def fitted(self, box: Box, padding: float = 0.0, most: float = MOST_SCALE) -> "MapFrame":
        """All of a box, as large as it fits, and no larger than ``most``."""
        across = max(1.0, self.width - 2 * padding) / max(box.width, 1e-9)
        down = max(1.0, self.height - 2 * padding) / max(box.height, 1e-9)
        scale = min(across, down, most)
        return replace(self, center=box.center, scale=min(max(scale, LEAST_SCALE), MOST_SCALE))

    def kilometres_per_pixel(self) -> float:
        """The true length of a pixel in the middle of what is seen."""
        return KILOMETRES_PER_DEGREE * cos(radians(unproject(self.center)[1])) / self.scale


def scale_bar(frame: MapFrame, room: float) -> tuple[float, float]:
    """A round number of kilometres (1, 2 or 5 and noughts) and its length in pixels, the longest that has room."""
    per_pixel = frame.kilometres_per_pixel()
    most = max(room * per_pixel, 1e-6)
    power = 10.0 ** int(log10(most) // 1)
    kilometres = next(step * power for step in (5, 2, 1) if step * power <= most * (1 + 1e-9))
    return kilometres, kilometres / per_pixel
