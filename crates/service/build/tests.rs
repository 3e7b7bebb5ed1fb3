//! Small faces, packed.

use super::{Mistake, Packed, pack};
use core::fmt::Write;
use std::collections::BTreeMap;

fn files(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let owned = |(path, content): &(&str, &str)| ((*path).to_owned(), content.as_bytes().to_vec());
    files.iter().map(owned).collect()
}

/// The page, and every file's address and content, with `…` for each hash.
fn shown(packed: &[(&str, &str)]) -> String {
    let Packed { index, files } = pack(files(packed)).unwrap();
    let mut shown = index;
    for file in &files {
        let content = String::from_utf8_lossy(&file.content);
        let forever = if file.forever { ", for ever" } else { "" };
        write!(shown, "--- {}{forever}\n{content}\n", file.path).unwrap();
    }
    let hashes = files.iter().map(|file| &file.hash);
    hashes.fold(shown, |shown, hash| shown.replace(hash, "…"))
}

#[test]
fn what_is_named_is_named_by_its_content() {
    let packed = shown(&[
        (
            "index.html",
            "<link rel=\"preload\" href=\"/fonts/a.woff2\" />\n\
             <script type=\"module\" src=\"/scripts/start.js\"></script>\n\
             <a href=\"/devices\">ui.js</a>\n",
        ),
        ("fonts/a.woff2", "letters"),
        ("fonts/a-LICENSE.txt", "licence"),
        ("images/icons.svg", "<svg/>"),
        (
            "scripts/start.js",
            "import init from \"/ui.js\"; init('/ui_bg.wasm?x');",
        ),
        (
            "ui.js",
            "new URL('ui_bg.wasm', import.meta.url); import './snippets/a/b.js'; import './parts_of_the_face_that_come_later.js'",
        ),
        ("snippets/a/b.js", "import \"../../ui_bg.wasm\""),
        // What compiled code imports stands there behind its length, here the 38 that is written `&`.
        (
            "ui_bg.wasm",
            "code./images/icons.svg#add &./parts_of_the_face_that_come_later.js",
        ),
        (
            "parts_of_the_face_that_come_later.js",
            "fetch(new URL(\"./split_later.wasm\", import.meta.url))",
        ),
        ("split_later.wasm", "more code"),
    ]);
    insta::assert_snapshot!(packed, @r#"
    <link rel="preload" href="/assets/a.….woff2" />
    <script nonce="%nonce%" type="module" src="/assets/start.….js"></script>
    <a href="/devices">ui.js</a>
    --- /assets/a.….woff2, for ever
    letters
    --- /assets/b.….js, for ever
    import "/assets/ui_bg.….wasm"
    --- /assets/parts_of_the_face_that_come_later.….js, for ever
    fetch(new URL("/assets/split_later.….wasm", import.meta.url))
    --- /assets/split_later.….wasm, for ever
    more code
    --- /assets/start.….js, for ever
    import init from "/assets/ui.….js"; init('/assets/ui_bg.….wasm?x');
    --- /assets/ui.….js, for ever
    new URL('/assets/ui_bg.….wasm', import.meta.url); import '/assets/b.….js'; import '/assets/parts_of_the_face_that_come_later.….js'
    --- /assets/ui_bg.….wasm, for ever
    code./images/icons.svg#add &./parts_of_the_face_that_come_later.js
    --- /fonts/a-LICENSE.txt
    licence
    --- /images/icons.svg
    <svg/>
    "#);
}

#[test]
fn sheets_that_follow_each_other_become_one() {
    let packed = shown(&[
        (
            "index.html",
            "<link rel=\"stylesheet\" href=\"/styles/tokens.css\" />\n\
             <link rel=\"stylesheet\" href=\"/components/card.css\" />\n\
             <link rel=\"stylesheet\" href=\"/styles/later.css\" disabled />\n\
             <link rel=\"stylesheet\" href=\"/styles/audit.css\" disabled />\n\
             <noscript>\n\
             <link rel=\"stylesheet\" href=\"/styles/plain.css\" />\n\
             </noscript>\n",
        ),
        (
            "styles/tokens.css",
            "@font-face { src: url(\"../fonts/a.woff2\") }\n",
        ),
        (
            "components/card.css",
            ".card { background: url(../images/a.svg#b) }\n",
        ),
        ("styles/later.css", "b {}\n"),
        ("styles/audit.css", "i {}\n"),
        ("styles/plain.css", "body {}\n"),
        ("fonts/a.woff2", "letters"),
        ("images/a.svg", "<svg/>"),
    ]);
    insta::assert_snapshot!(packed, @r#"
    <link rel="stylesheet" href="/assets/sheets-0.….css" />
    <link rel="stylesheet" href="/assets/sheets-1.….css" disabled />
    <noscript>
    <link rel="stylesheet" href="/assets/sheets-2.….css" />
    </noscript>
    --- /assets/a.….woff2, for ever
    letters
    --- /assets/a.….svg, for ever
    <svg/>
    --- /assets/sheets-0.….css, for ever
    @font-face { src: url("/assets/a.….woff2") }
    .card { background: url(/assets/a.….svg#b) }

    --- /assets/sheets-1.….css, for ever
    b {}
    i {}

    --- /assets/sheets-2.….css, for ever
    body {}
    "#);
}

#[test]
fn a_script_that_the_page_waits_for_stands_in_it() {
    let packed = shown(&[
        (
            "index.html",
            "<script src=\"/scripts/theme.js\"></script>\n\
             <script src=\"/elsewhere.js\"></script>\n\
             <script type=\"module\" src=\"/scripts/start.js\"></script>\n",
        ),
        ("scripts/theme.js", "paint(\"/images/a.svg\");\n"),
        ("scripts/start.js", "start();\n"),
        ("images/a.svg", "<svg/>"),
    ]);
    insta::assert_snapshot!(packed, @r#"
    <script nonce="%nonce%">
    paint("/assets/a.….svg");
    </script>
    <script nonce="%nonce%" src="/elsewhere.js"></script>
    <script nonce="%nonce%" type="module" src="/assets/start.….js"></script>
    --- /assets/a.….svg, for ever
    <svg/>
    --- /assets/start.….js, for ever
    start();
    "#);
}

#[test]
fn another_content_is_another_name_for_whoever_names_it_too() {
    let face = |module: &str| {
        let face = [
            (
                "index.html",
                "<script type=\"module\" src=\"/a.js\"></script>",
            ),
            ("a.js", "import \"/b.js\""),
            ("b.js", module),
        ];
        pack(files(&face)).unwrap().index
    };
    assert_eq!(face("one"), face("one"));
    assert_ne!(face("one"), face("two"));
}

#[test]
fn what_cannot_be_packed_is_said() {
    let failure = |packed: &[(&str, &str)]| pack(files(packed)).unwrap_err();
    assert_eq!(failure(&[("ui.js", "")]), Mistake::NoIndex);
    let circle = [
        (
            "index.html",
            "<script type=\"module\" src=\"/a.js\"></script>",
        ),
        ("a.js", "import \"./b.js\""),
        ("b.js", "import \"./a.js\""),
    ];
    assert_eq!(failure(&circle), Mistake::NamesItself("a.js".to_owned()));
    let mut broken = files(&[("index.html", "<script src=\"/a.js\"></script>")]);
    broken.insert("a.js".to_owned(), vec![0xff]);
    let failure = pack(broken).unwrap_err();
    assert_eq!(failure, Mistake::NotText("a.js".to_owned()));
    for end in ["</script>", "</SCRIPT>", "<!-- <script>"] {
        let end = format!("const end = '{end}';");
        let ends = [
            ("index.html", "<script src=\"/a.js\"></script>"),
            ("a.js", end.as_str()),
        ];
        let failure = pack(files(&ends)).unwrap_err();
        assert_eq!(failure, Mistake::EndsItself("a.js".to_owned()));
    }
}
