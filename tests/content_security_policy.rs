//! What the website may load and run, judged by csp_evaluator.

use anyhow::{Context as _, Result, ensure};
use reqwest::header::CONTENT_SECURITY_POLICY;
use support::{demo::Demo, judges::found_in_policy, web};

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
