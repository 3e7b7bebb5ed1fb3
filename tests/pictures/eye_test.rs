//! Whether the camera sees what is wrong: a page with one of each fault, beside things that only
//! look like one. Without it, a round that finds nothing would prove nothing.

use crate::{camera::Camera, report::Report};
use anyhow::Result;
use std::path::Path;

/// How each fault of the page begins, in the order in which they are told.
const FAULTS: &[&str] = &[
    "img-src forbids",
    "not loaded: ",
    "console: said on purpose",
    "the page is 500 px wide in a window of 390",
    "scrolls sideways by 200 px: div.scroller",
    "cut off by ",
    "cut off by ",
    "stands out by ",
    "lies over another by ",
    "squeezed into a column of ",
];

/// Shows the camera the page, and judges what it sees.
pub(crate) async fn take(camera: &Camera, report: &mut Report) -> Result<()> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures/eye_test/page.html");
    camera.open_file(&page).await?;
    let mut seen = camera.faults().await?;
    seen.sort_by_key(|fault| FAULTS.iter().position(|begin| fault.starts_with(begin)));
    let as_expected = seen.len() == FAULTS.len()
        && seen
            .iter()
            .zip(FAULTS)
            .all(|(fault, begin)| fault.starts_with(begin));
    if as_expected {
        report.passed();
    } else {
        let what = format!(
            "the camera sees other faults than there are:\n    {}",
            seen.join("\n    ")
        );
        report.failed("eye-test", &what);
    }
    Ok(())
}
