//! Random sequences of what people, devices, IT and time do, against a second and naive model of
//! the life of commands. The endpoints themselves answer, over real storage; only tokens and
//! secrets are left out. Verdicts come from `model`, which has a second statement of its own.
//!
//! `SEQUENCE_STEPS` says how many steps are taken, `SEQUENCE_SEED` with which seed.

mod devices;
mod endpoints;
mod naive;
mod real;
mod step;

use crate::dice::{Dice, SystemDice};
use naive::Naive;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use real::Real;
use std::fmt::Write;
use step::Step;

/// How many steps are taken where nobody says.
const STEPS: usize = 2_000;
/// How many steps one organisation goes through before a fresh one takes over.
const LENGTH: usize = 250;

#[tokio::test]
async fn no_sequence_of_steps_parts_the_portal_from_the_naive_model() {
    let asked = |name| {
        let text = std::env::var(name).ok();
        text.map(|text| text.parse::<u64>().unwrap())
    };
    let steps = asked("SEQUENCE_STEPS").map_or(STEPS, |steps| usize::try_from(steps).unwrap());
    let mut bytes = [0; 4];
    SystemDice.fill(&mut bytes);
    let seeds = match asked("SEQUENCE_SEED") {
        Some(seed) => vec![seed],
        None => vec![2026, u32::from_le_bytes(bytes).into()],
    };
    for seed in &seeds {
        println!("SEQUENCE_SEED={seed}");
        let mut dice = ChaCha8Rng::seed_from_u64(*seed);
        let mut left = steps.div_ceil(seeds.len());
        while left > 0 {
            let length = left.min(LENGTH);
            run(&mut dice, *seed, length).await;
            left -= length;
        }
    }
}

async fn run(dice: &mut ChaCha8Rng, seed: u64, length: usize) {
    let mut real = Real::new().await;
    let mut naive = Naive::new();
    let mut taken = String::new();
    for number in 0..length {
        let step = Step::draw(dice, &naive);
        writeln!(taken, "{number:>4} at {}: {step:?}", naive.now).unwrap();
        let answered = real.takes(&step).await;
        let expected = naive.takes(&step);
        assert_eq!(
            answered, expected,
            "the answer differs, seed {seed}:\n{taken}"
        );
        assert_eq!(
            real.shown().await,
            naive.shown(),
            "the state differs, seed {seed}:\n{taken}"
        );
        assert!(
            naive.at_most_one_destructive(),
            "two destructive commands are open, seed {seed}:\n{taken}"
        );
    }
}
