from pathlib import Path

from mkdocs.theme import Theme

from builder.plugin.theme_files import ThemeFiles


def test_are_listed_once_for_all_environments_of_one_build_after_another(tmp_path: Path):
    (tmp_path / "mkdocs_theme.yml").write_text("locale: en")
    remembered = ThemeFiles()

    def listed() -> list[str]:
        theme = Theme(name=None, custom_dir=str(tmp_path))
        remembered.remember(theme)
        return theme.get_env().list_templates(filter_func=lambda name: name.endswith(".css"))

    (tmp_path / "a.css").touch()
    assert listed() == ["a.css"]
    (tmp_path / "b.css").touch()
    assert listed() == ["a.css"]
    remembered = ThemeFiles()
    assert listed() == ["a.css", "b.css"]
