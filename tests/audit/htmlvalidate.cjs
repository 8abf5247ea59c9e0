/** What html-validate asks of every page: its recommended rules but for those below, each with its reason. */
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": "off", // HTML knows no difference between doctype and DOCTYPE
    "long-title": "off", // a source's page is called by its headline, however long that is
    "no-trailing-whitespace": "off", // what the theme's tags leave behind; no reader sees it
    "valid-id": ["error", { relaxed: true }], // as HTML has it: __search and figure-load.near are ids
  },
}
