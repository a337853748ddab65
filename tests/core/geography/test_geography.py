"""Areas, frames and clusters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.geography import (
    WORLD,
    Area,
    Cluster,
    Spot,
    area_around,
    cluster_spots,
    compute_frame,
    parse_area,
)

LONGITUDES, LATITUDES = st.floats(-180, 180), st.floats(-90, 90)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("26,35,45,42", Area(26, 35, 45, 42)),
        (" -180, -90 ,180,+90", WORLD),
        ("-0.5,-1.25,0.5,1.125", Area(-0.5, -1.25, 0.5, 1.125)),
    ],
)
def test_an_area_is_four_numbers(text: str, area: Area) -> None:
    assert parse_area(text) == area
    assert parse_area(area.text) == area


@pytest.mark.parametrize(
    "text",
    [
        "", "1,2,3",
        "1,2,3,4,5", "a,b,c,d", "NaN,0,1,1", "-inf,0,inf,1", "1e1,0,20,1", "10,0,5,1", "0,5,1,5", "0,0,181,1",
        "-180.1,0,1,1", "0,-91,1,1", "0,0,1,90.5", "٣,0,4,1", "0,0,,1", "0;0;1;1", "9" * 400,
    ],
)  # fmt: skip
def test_what_is_no_area_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not"):
        parse_area(text)


def test_an_area_grows_shrinks_and_moves_without_leaving_the_earth() -> None:
    area = Area(20, 30, 40, 40)

    assert area.resized(0.5) == Area(25, 32.5, 35, 37.5)
    assert area.resized(2) == Area(10, 25, 50, 45)
    assert area.resized(1000) == WORLD
    assert area.moved(0.5, 0) == Area(30, 30, 50, 40)
    assert area.moved(0, 100) == Area(20, 80, 40, 90)
    assert Area(-0.0001, 0, 1, 1).text == "-0.001,0,1,1"
    assert [area.has(*point) for point in ((20, 40), (19, 35), (30, 41))] == [True, False, False]


@given(
    st.floats(-179, 178), st.floats(-89, 88), st.floats(1e-7, 1), st.floats(1e-7, 1),
)  # fmt: skip
def test_the_area_in_an_address_holds_all_of_the_area(west: float, south: float, width: float, height: float) -> None:
    area = Area(west, south, west + width, south + height)

    written = parse_area(area.text)

    nothing = 1e-8  # of a degree: a millimetre
    assert written.west <= area.west + nothing
    assert written.south <= area.south + nothing
    assert written.east >= area.east - nothing
    assert written.north >= area.north - nothing
    assert parse_area(written.text) == written


def test_the_area_of_points_has_a_margin_and_a_least_size() -> None:
    assert area_around([(10, 50), (20, 40)], margin=0.1, least=2) == Area(9, 39, 21, 51)
    assert area_around([(10, 50)], margin=0.1, least=2) == Area(9, 49, 11, 51)
    assert area_around([(180, 90)], margin=0.1, least=2) == Area(178, 88, 180, 90)
    assert area_around([], margin=0.1, least=2) == WORLD


def test_a_frame_is_true_to_scale_in_its_middle() -> None:
    frame = compute_frame(Area(0, 59, 2, 61), width=1000, height=500)

    assert frame.area.south == pytest.approx(59)
    assert frame.scale_x == pytest.approx(frame.scale_y / 2)
    assert frame.place(1, 60) == pytest.approx((500, 250))


def test_the_world_fills_its_frame_and_no_frame_leaves_the_world() -> None:
    assert compute_frame(WORLD, width=1000, height=500).area == WORLD
    square = compute_frame(WORLD, width=400, height=400)
    assert (square.area, square.height) == (WORLD, 200)
    assert compute_frame(Area(-180, 80, -170, 90), width=1000, height=500).area.west == -180


def test_the_net_has_lines_inside_the_frame() -> None:
    meridians, parallels = compute_frame(Area(20, 30, 40, 40), width=1000, height=500).net

    assert len(meridians) >= 3
    assert len(parallels) >= 3
    assert all(0 < x < 1000 for x in meridians)
    assert all(0 < y < 500 for y in parallels)
    assert compute_frame(Area(0, 0, 0.002, 0.001), width=1000, height=500).net[1] == ()


@given(LONGITUDES, LATITUDES)
def test_every_point_of_the_earth_lies_in_the_frame_of_its_area(longitude: float, latitude: float) -> None:
    area = area_around([(longitude, latitude)], margin=0.2, least=4)

    frame = compute_frame(area, width=1000, height=500)

    assert frame.has(longitude, latitude)
    assert -180 <= frame.area.west < frame.area.east <= 180


def test_near_spots_become_one_where_they_weigh_most() -> None:
    big, near, far = Spot(1, 0, 0, 3), Spot(2, 4, 0, 1), Spot(3, 100, 0, 2)

    assert cluster_spots([far, near, big], distance=10) == [Cluster(1, 0, 4, (big, near)), Cluster(100, 0, 2, (far,))]


def test_a_spot_between_two_goes_to_the_nearer_one() -> None:
    left, right, between = Spot(1, 0, 0, 9), Spot(2, 15, 0, 8), Spot(3, 8, 0, 1)

    assert [cluster.spots for cluster in cluster_spots([left, right, between], distance=10)] == [
        (left,), (right, between),
    ]  # fmt: skip


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 500), st.integers(1, 50)), max_size=60))
def test_no_spot_is_lost_and_heads_are_apart(points: list[tuple[float, float, int]]) -> None:
    spots = [Spot(key, *point) for key, point in enumerate(points)]

    clusters = cluster_spots(spots, distance=40)

    assert sorted(spot.key for one in clusters for spot in one.spots) == list(range(len(spots)))
    heads = [one.spots[0] for one in clusters]
    for index, one in enumerate(heads):
        assert all((one.x - other.x) ** 2 + (one.y - other.y) ** 2 > 40**2 for other in heads[:index])
