from builder.plugin.labels import as_letters


def test_shows_letters_on_one_line_without_control_characters():
    assert as_letters('a "b" <c>') == "a &#34;b&#34; &lt;c&gt;"
    assert as_letters("a\n\nb\u202ec\x00") == "a b\ufffdc\ufffd"
