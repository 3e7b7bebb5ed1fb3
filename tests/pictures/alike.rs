//! A row looks the same wherever it stands: in a list that goes on before and after what is drawn of it, as in one that
//! begins there.

use crate::{
    camera::Camera,
    compare::Pixels,
    examples::{Example, Language, Scope, Theme, Width},
    report::Report,
};
use anyhow::{Context as _, Result};
use serde_json::{Map, Value};

/// The two lists, with the same devices.
const LISTS: [&str; 2] = ["it-devices", "it-devices-in-the-middle"];
/// How many rows they have in common at least.
const FEWEST: usize = 10;
/// Where each row stands, by what it is of. What stands over the rows and leads to the list's ends is taken away.
const ROWS: &str = "() => {
    document.querySelector('.it-dock__ends').remove();
    return Object.fromEntries([...document.querySelectorAll('[data-row]')].map((row) => {
        const { x, y, width, height } = row.getBoundingClientRect();
        return [row.dataset.row, { x: x + scrollX, y: y + scrollY, width, height, scale: 1 }];
    }));
}";

/// A row's picture, by what the row is of.
type Rows = Vec<(String, Pixels)>;

/// Compares the rows of both lists in the gallery at `address`.
pub(crate) async fn compare(camera: &Camera, address: &str, report: &mut Report) -> Result<()> {
    for width in Width::ALL {
        let [plain, middle] = [
            rows(camera, address, LISTS[0], width).await?,
            rows(camera, address, LISTS[1], width).await?,
        ];
        let name = format!("rows/{}", width.name());
        let differing = differing(&plain, &middle);
        match &differing[..] {
            [] if plain.len() >= FEWEST => report.passed(),
            [] => report.failed(&name, &format!("only {} rows are drawn", plain.len())),
            _ => report.failed(&name, &format!("drawn otherwise: {}", differing.join(", "))),
        }
    }
    Ok(())
}

async fn rows(camera: &Camera, address: &str, name: &str, width: Width) -> Result<Rows> {
    let example = Example {
        name: name.to_owned(),
        scope: Scope::Screen,
    };
    camera
        .open(address, &example, Language::English, Theme::Light)
        .await?;
    camera.show(example.scope, width).await?;
    let places: Map<String, Value> = serde_json::from_value(camera.run(ROWS, &[]).await?)?;
    let mut rows = Vec::new();
    for (of, place) in places {
        let picture = camera.picture_of(place).await.context(of.clone())?;
        rows.push((of, Pixels::read(&picture)?));
    }
    Ok(rows)
}

/// What the rows are of that aren't the same in both.
fn differing<'a>(plain: &'a Rows, other: &'a Rows) -> Vec<&'a str> {
    let same = |row: &&(String, Pixels), rows: &Rows| {
        let mut found = rows.iter().filter(|(of, _)| *of == row.0);
        found
            .next()
            .and_then(|(_, picture)| row.1.differing(picture))
            == Some(0)
    };
    let ours = plain.iter().filter(|row| !same(row, other));
    let missing = other
        .iter()
        .filter(|(of, _)| plain.iter().all(|(it, _)| it != of));
    ours.chain(missing).map(|(of, _)| of.as_str()).collect()
}
