//! Whether axe-core sees what is wrong: a page with a few faults, beside things that only look like one. Without
//! it, a round that finds nothing would prove nothing.

use super::findings;
use crate::{camera::Camera, examples::Scope, report::Report};
use anyhow::Result;
use std::path::Path;

/// The rules that the page breaks, as often as it does.
const BROKEN: [&str; 5] = [
    "color-contrast",
    "label",
    "region",
    "target-size",
    "target-size",
];

/// Shows axe-core the page, and judges what it finds.
pub(super) async fn take(camera: &Camera, report: &mut Report) -> Result<()> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures/axe/page.html");
    camera.open_file(&page).await?;
    let mut found = findings(camera, Scope::Screen).await?;
    found.sort();
    let rules: Vec<_> = found.iter().filter_map(|it| it.split(' ').next()).collect();
    if rules == BROKEN {
        report.passed();
    } else {
        let what = format!(
            "axe-core finds other faults than there are:\n    {}",
            found.join("\n    ")
        );
        report.failed("eye-test", &what);
    }
    Ok(())
}
