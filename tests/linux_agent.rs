//! A real Linux computer comes under management, does what is asked of it however often it or the
//! service dies, and leaves. What would change the computer isn't asked for: locking it, restarting it
//! and its passcode.

use anyhow::{Context as _, Result, ensure};
use reqwest::Method;
use std::time::Duration;
use support::{
    demo::Demo,
    devices::accepted,
    linux_agent::LinuxAgent,
    person::{Person, SignIn, read},
    waiting::until,
};
use wire::graph::{Collection, ManagedDevice};
use wire::portal::EnrolmentCode;
use wire::terms::{CommandState, Platform};

/// How often something is killed.
const ROUNDS: u64 = 6;

/// Somebody without a device, and the demo, whose pretend devices stay switched off.
async fn priya() -> Result<(Demo, Person)> {
    let mut demo = Demo::new(None)?;
    demo.start_service().await?;
    let portal = demo.portal();
    let priya = Person::sign_in(
        &portal,
        "priya@contoso.example",
        "orchard-6650",
        SignIn::Fresh,
    );
    let priya = priya.await?;
    Ok((demo, priya))
}

async fn code(person: &Person) -> Result<String> {
    let asked = person.request(Method::POST, "/portal/v1/enrolment-codes");
    let asked = asked.header("content-type", "application/json").body("{}");
    let code: EnrolmentCode = read(asked.send().await?).await?;
    Ok(code.code)
}

async fn devices(person: &Person) -> Result<Vec<ManagedDevice>> {
    let devices: Collection<ManagedDevice> = person.get("/v1.0/me/managedDevices").await?;
    Ok(devices.value)
}

/// The computer, enrolled in the name of `person` and running.
async fn enrolled(demo: &Demo, person: &Person) -> Result<(LinuxAgent, ManagedDevice)> {
    let mut agent = LinuxAgent::new()?;
    let code = code(person).await?;
    let enrol = ["enrol", "--portal", &demo.portal(), "--code", &code];
    let output = agent.types(&enrol)?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    agent.start()?;
    let device = devices(person).await?.pop().context("it is in the list")?;
    Ok((agent, device))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_linux_computer_comes_reports_and_leaves() -> Result<()> {
    let (demo, priya) = priya().await?;
    let (mut agent, computer) = enrolled(&demo, &priya).await?;
    assert_eq!(computer.platform, Platform::Linux);
    let host_name = std::fs::read_to_string("/proc/sys/kernel/hostname")?;
    assert_eq!(computer.device_name, host_name.trim());

    let again = agent.types(&[
        "enrol",
        "--portal",
        &demo.portal(),
        "--code",
        "AAAA-AAAA-AAAA",
    ])?;
    assert!(!again.status.success());
    let another = agent.types(&["run"])?;
    let said = String::from_utf8_lossy(&another.stderr).into_owned();
    assert!(said.contains("another agent runs"), "{said}");

    let check = accepted(priya.asks(&computer, "syncDevice", "check").await?).await?;
    let checked = priya.settled(&check).await?;
    assert_eq!(checked.state, CommandState::Succeeded, "{}", agent.log());

    let removal = accepted(priya.asks(&computer, "retire", "remove").await?).await?;
    // Ten seconds to undo pass first.
    let removed = priya.settled(&removal).await?;
    assert_eq!(removed.state, CommandState::Succeeded, "{}", agent.log());
    until("the agent to end by itself", async || {
        Ok(agent.has_ended().then_some(()))
    })
    .await?;
    assert_eq!(devices(&priya).await?, []);
    assert_eq!(agent.keeps()?, ["agent.held"]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_is_unknown_or_used_enrols_nothing() -> Result<()> {
    let (demo, priya) = priya().await?;
    let code = code(&priya).await?;
    let (first, second) = (LinuxAgent::new()?, LinuxAgent::new()?);
    let enrol = |code| ["enrol", "--portal", &demo.portal(), "--code", code].map(str::to_owned);
    let types = |agent: &LinuxAgent, code| -> Result<(bool, String)> {
        let arguments = enrol(code);
        let output = agent.types(&arguments.each_ref().map(String::as_str))?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        Ok((output.status.success(), said))
    };
    assert!(types(&first, &code)?.0);
    let (enrolled, said) = types(&second, &code)?;
    assert!(!enrolled && said.contains("this code was used"), "{said}");
    let (enrolled, said) = types(&second, "AAAA-BBBB-CCCC")?;
    assert!(
        !enrolled && said.contains("doesn't know this code"),
        "{said}"
    );
    assert_eq!(devices(&priya).await?.len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn however_often_it_or_the_service_dies_it_runs_each_command_once() -> Result<()> {
    let (mut demo, priya) = priya().await?;
    let (mut agent, computer) = enrolled(&demo, &priya).await?;
    let mut asked = Vec::new();
    for round in 0..ROUNDS {
        let key = format!("check-{round}");
        asked.push(accepted(priya.asks(&computer, "syncDevice", &key).await?).await?);
        // Somewhere between the request and the answer, each time a little later.
        tokio::time::sleep(Duration::from_millis(4 * round)).await;
        if round % 2 == 0 {
            agent.kill();
            agent.start()?;
        } else {
            demo.kill_service();
            demo.start_service().await?;
        }
        let settled = priya
            .settled(asked.last().context("one was asked")?)
            .await?;
        assert_eq!(settled.state, CommandState::Succeeded, "{}", agent.log());
    }
    let journal = agent.journal()?;
    for action in &asked {
        for step in ["begun", "done"] {
            let noted = journal
                .iter()
                .filter(|line| line.contains(action) && line.contains(step));
            assert_eq!(noted.count(), 1, "{step} {action}\n{journal:#?}");
        }
    }
    Ok(())
}
