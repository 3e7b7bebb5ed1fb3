//! One action on every device of companies of three sizes, as the bench `bulk` measures it.

use super::parts;
use crate::bulk::{self, FanOut};
use anyhow::Result;

/// How many devices each company has, the last as many as one action may be for; and how often it is measured there.
const SIZES: [(u32, usize); 3] = [(1_000, 5), (10_000, 5), (50_000, 3)];

/// What was measured in each company, by how many devices it has.
pub(super) async fn measure() -> Result<Vec<(u32, FanOut)>> {
    let mut measured = Vec::new();
    for (devices, runs) in SIZES {
        measured.push((devices, bulk::measure(devices, runs).await?));
    }
    Ok(measured)
}

pub(super) fn print(measured: &[(u32, FanOut)]) {
    println!(
        "| devices | list written | request durable | every command | plain | ratio | own action alone | 99 of 100 within | own action meanwhile | 99 of 100 within |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    for (devices, fan_out) in measured {
        let median = |times: &[f64]| parts(times)[0];
        let (made, plain) = (median(&fan_out.made), median(&fan_out.plain));
        let (alone, beside) = (parts(&fan_out.alone), parts(&fan_out.beside));
        println!(
            "| {devices} | {:.0} ms | {:.1} ms | {made:.0} ms | {plain:.0} ms | {:.2} | {:.1} ms | {:.1} ms | {:.1} ms | {:.1} ms |",
            median(&fan_out.looked),
            median(&fan_out.asked),
            made / plain,
            alone[0],
            alone[1],
            beside[0],
            beside[1],
        );
    }
}
