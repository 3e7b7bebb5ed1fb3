//! Whether each way to look sees what is wrong: a page with one of each fault, beside things that only look like one.
//! Without it, a round that finds nothing would prove nothing.

use super::{ZOOMED, forced, spaced, targets, zoomed};
use crate::{
    camera::Camera,
    examples::{Scope, Width},
    report::Report,
};
use anyhow::Result;
use std::path::Path;

/// How the faults of the page begin, by the way in which they are seen.
const FAULTS: [(&str, &[&str]); 4] = [
    ("spaced", &["cut off by "]),
    ("targets", &["smaller than 44 px: 20 × 20 px: button.small"]),
    (
        "forced-colours",
        &[
            "has no edge: button.flat",
            "has no edge: input.edgeless",
            "only its background tells its state: button.tab",
            "can't be seen: an icon of div.",
            "its focus can't be seen: button.ringless",
            "its focus can't be seen: input.unlit",
        ],
    ),
    (
        "zoomed",
        &[
            "can't be seen when it has the focus: button.small \"Too small\", below div.bar",
            "can't be seen when it has the focus: button. \"Below the bar\", below div.bar",
        ],
    ),
];

/// Shows the page in every way, and judges what is seen.
pub(super) async fn take(camera: &Camera, report: &mut Report) -> Result<()> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures/everyone/page.html");
    camera.open_file(&page).await?;
    for (way, faults) in FAULTS {
        let seen = match way {
            "spaced" => spaced(camera, Scope::Screen, Width::Narrow).await?,
            "targets" => targets(camera, Width::Narrow).await?,
            "forced-colours" => forced(camera).await?,
            _ => {
                camera.fit(ZOOMED.0, ZOOMED.1).await?;
                zoomed(camera).await?
            }
        };
        let begins = |(fault, begin): (&String, &&str)| fault.starts_with(*begin);
        if seen.len() == faults.len() && seen.iter().zip(faults).all(begins) {
            report.passed();
        } else {
            let what = format!(
                "other faults are seen than there are:\n    {}",
                seen.join("\n    ")
            );
            report.failed(&format!("eye-test/{way}"), &what);
        }
    }
    Ok(())
}
