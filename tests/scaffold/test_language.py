import pytest

from builder.scaffold.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The water rose in the night and the people of the town were on the roofs.", "en"),
        ("Das ist ein Test der Regierung, und die Menschen sind auf der Straße.", "de"),
        ("Le gouvernement a dit que le pont est tombé dans la rivière et que les gens partent.", "fr"),
        ("El brote de dengue en la costa ha causado más de cien muertos, según el ministerio.", "es"),
        ("O governo disse que a ponte caiu e que as pessoas foram levadas para o hospital.", "pt"),
        ("این پل در شب فرو ریخت و مردم می‌گویند", "fa"),
        ("قال محافظ نورا إن الفيضانات قطعت الطريق الساحلي", "ar"),
        ("Мост рухнул ночью, сказал мэр города.", "ru"),
        ("Мост упав уночі, сказав мер, і людей евакуюють із сіл уздовж її берегів.", "uk"),
        ("Міністр заявіў у панядзелак, што ў паводцы загінулі людзі.", "be"),
        ("Министърът каза, че при наводнението са загинали 12 души.", "bg"),
        ("Министар је рекао да ће помоћ стићи сутра.", "sr"),
        ("Мост", None),
        ("وزیر نے پیر کو کہا کہ سیلاب میں بارہ افراد ہلاک ہو گئے ہیں", "ur"),
        ("Quorum lorem ipsum dolor sit amet.", None),
        ("14 12 2026", None),
    ],
)
def test_language(text: str, language: str | None):
    assert language_of(text) == language
