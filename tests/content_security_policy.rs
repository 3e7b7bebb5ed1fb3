//! What the website may load and run, judged by csp_evaluator, and what its page may make markup of.

use anyhow::{Context as _, Result, ensure};
use reqwest::header::CONTENT_SECURITY_POLICY;
use std::{collections::BTreeSet, fs, path::Path, str};
use support::{
    demo::Demo,
    judges::{found_in_policy, let_through},
    web,
};

#[tokio::test(flavor = "multi_thread")]
async fn the_websites_policy_leaves_no_way_in() -> Result<()> {
    let mut demo = Demo::new(None)?;
    demo.start_service().await?;
    for page in ["/", "/devices", "/settings"] {
        let address = format!("{}{page}", demo.portal());
        let reply = web::client()?.get(&address).send().await?;
        ensure!(reply.status().is_success(), "{address}: {}", reply.status());
        let policy = reply.headers().get(CONTENT_SECURITY_POLICY);
        let policy = policy.context("a content security policy")?.to_str()?;
        let found = found_in_policy(policy)?;
        ensure!(found.is_empty(), "{page}: {policy}\n{}", found.join("\n"));
    }
    Ok(())
}

/// Without this, finding nothing would say nothing.
#[test]
fn a_weak_policy_is_found_out() -> Result<()> {
    let found = found_in_policy("script-src 'unsafe-inline' https:; base-uri 'none'")?;
    let begins: Vec<_> = found
        .iter()
        .map(|it| it.split_inclusive(' ').take(3).collect::<String>())
        .collect();
    assert_eq!(
        begins,
        [
            "HIGH script-src 'unsafe-inline' ",
            "HIGH script-src https: ",
            "HIGH object-src Missing ",
        ]
    );
    Ok(())
}

/// What a page may make markup of, as the policy leaves to it.
const START: &str = include_str!("../ui/scripts/start.js");

#[test]
fn nothing_that_loads_leads_or_runs_becomes_markup() -> Result<()> {
    let harmful = [
        "<script>alert(1)</script>",
        "<svg/onload=alert(1)>",
        "<svg onload=\"alert(1)\"></svg>",
        "<img src=\"x\"onerror=alert(1)>",
        "<p class=\"a\"onclick=\"alert(1)\">",
        "<p class=\"a\" onclick=\"alert(1)\"></p>",
        "<P ONCLICK=alert(1)>",
        "<p\nonclick=alert(1)>",
        "<p style=\"position:fixed\"></p>",
        "<span id=\"start\"></span>",
        "<a href=\"https://elsewhere.example\">Sign in</a>",
        "<meta http-equiv=\"refresh\" content=\"0;url=https://elsewhere.example\">",
        "<form action=\"https://elsewhere.example\"></form>",
        "<base href=\"https://elsewhere.example\">",
        "<link rel=\"stylesheet\" href=\"https://elsewhere.example\">",
        "<style>p { display: none }</style>",
        "<iframe srcdoc=\"\"></iframe>",
        "<svg><use href=\"data:image/svg+xml,x\"></use></svg>",
        "<template><p></p></template>",
        "<!-- <p> -->",
        "<p class=\"a",
        "<",
    ];
    let passed = let_through(START, &harmful)?;
    assert!(passed.is_empty(), "{passed:#?}");
    Ok(())
}

#[test]
fn every_template_of_the_face_becomes_markup() -> Result<()> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
    let mut tags = BTreeSet::new();
    for part in ["ui_bg.wasm", "split_later.wasm"] {
        let code = fs::read(dist.join(part)).context("the face is built: `./x ui` does that")?;
        let found = tags_in(&code);
        ensure!(!found.is_empty(), "{part} has no templates");
        tags.extend(found);
    }
    let mut texts: Vec<_> = tags.iter().map(String::as_str).collect();
    texts.extend(["", "<p class=\"a\">words &amp; <strong>more</strong></p>"]);
    assert_eq!(let_through(START, &texts)?, texts);
    Ok(())
}

/// What stands in the compiled face as text and opens an element with attributes, or closes one.
fn tags_in(face: &[u8]) -> BTreeSet<String> {
    let parts = face.split(|byte| *byte == b'<').skip(1);
    let inside = parts.filter_map(|part| part.split(|byte| *byte == b'>').next());
    inside
        .filter_map(|inside| str::from_utf8(inside).ok())
        .filter(|inside| is_tag(inside))
        .map(|inside| format!("<{inside}>"))
        .collect()
}

/// The names of Rust's types stand there in pointed brackets, too.
fn is_tag(inside: &str) -> bool {
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.chars().all(|it| it.is_ascii_alphanumeric())
    };
    if let Some(name) = inside.strip_prefix('/') {
        return is_name(name);
    }
    let opened = inside.split_once(' ');
    opened.is_some_and(|(name, attributes)| {
        is_name(name) && attributes.contains("=\"") && attributes.ends_with('"')
    })
}
