from io import BytesIO

import pytest
from PIL import Image

from builder.pages.exports.share_card import SIZE, Card, card_uri, drawn, share_cards
from tests.pages.sample import sample


def ink(png: bytes, box: tuple[int, int, int, int]) -> int:
    """Count the pixels in a part of a picture that are not ground."""
    picture = Image.open(BytesIO(png)).convert("RGB").crop(box)
    ground = picture.getpixel((0, 0))
    return sum(pixel != ground for pixel in picture.get_flattened_data())


TITLE = (60, 150, 1200, 480)


def test_the_site_and_each_kind_of_page_have_one():
    cards = {asset.uri: asset.content for asset in share_cards(sample())}
    names = "site sources actors topics figures claims timeline method data corrections".split()
    assert list(cards) == [f"assets/cards/{name}.png" for name in names]
    assert len(set(cards.values())) == len(cards)
    for content in cards.values():
        assert Image.open(BytesIO(content)).size == SIZE == (1200, 630)
        assert len(content) < 40_000


def test_an_unknown_section_has_the_sites():
    assert card_uri("about") == "assets/cards/site.png"
    assert card_uri("") == "assets/cards/site.png"


def test_same_words_same_bytes():
    first = drawn("A title", Card("Sources", "1 article"))
    drawn.cache_clear()
    assert drawn("A title", Card("Sources", "1 article")) == first


@pytest.mark.parametrize("title", ["حمدان", "Хамадан 哈马丹", "a\ufffdb"])
def test_a_title_that_the_font_cannot_write_is_left_out(title):
    assert ink(drawn(title, Card("", "")), TITLE) == 0


def test_a_long_title_ends_in_the_picture():
    long = drawn("Many words of one long title " * 20, Card("", "5 articles"))
    assert ink(long, TITLE) > 5000
    assert ink(long, (1140, 0, 1200, 630)) == 0
