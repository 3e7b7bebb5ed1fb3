//! What the organisation says itself about enrolling a device: an answer to each question, in both languages.

use crate::components::{Card, Select, SelectOption, TextArea};
use crate::words::{it_device, move_tr};
use leptos::prelude::*;
use wire::portal::EnrolmentText;
use wire::terms::{EnrolmentQuestion, Platform};

use super::saving::{SaveBar, SaveState};

/// What is enrolled in a way of its own; an iPad as an iPhone is.
const PLATFORMS: [Platform; 5] = [
    Platform::Android,
    Platform::Ios,
    Platform::Windows,
    Platform::MacOs,
    Platform::Linux,
];

const QUESTIONS: [EnrolmentQuestion; 3] = [
    EnrolmentQuestion::WhatHappens,
    EnrolmentQuestion::How,
    EnrolmentQuestion::WhatIsTheApp,
];

/// Which answer is written.
pub type Asked = (Platform, EnrolmentQuestion);

/// The answers.
#[component]
pub fn TextsView(
    /// All answers, as they are typed.
    #[prop(into)]
    draft: Signal<Vec<EnrolmentText>>,
    /// The one that is written.
    #[prop(into)]
    asked: Signal<Asked>,
    /// How far saving has come.
    save: SaveState,
    /// Write another one.
    #[prop(into)]
    on_ask: Callback<Asked>,
    /// The answers are to be like this.
    #[prop(into)]
    on_change: Callback<Vec<EnrolmentText>>,
    /// Save them.
    #[prop(into)]
    on_save: Callback<()>,
    /// Forget what was changed.
    #[prop(into)]
    on_discard: Callback<()>,
) -> impl IntoView {
    let platforms = PLATFORMS
        .map(|platform| SelectOption {
            value: platform,
            label: Signal::derive(move || it_device::platform(platform)),
        })
        .into();
    let questions = QUESTIONS
        .map(|question| SelectOption {
            value: question,
            label: match question {
                EnrolmentQuestion::WhatHappens => move_tr!("policy-texts-what-happens"),
                EnrolmentQuestion::How => move_tr!("policy-texts-how"),
                EnrolmentQuestion::WhatIsTheApp => move_tr!("policy-texts-what-is-the-app"),
            },
        })
        .into();
    let fixed = Signal::derive(move || !save.may_change.get());
    let answer = move |language: &'static str| {
        Signal::derive(move || draft.with(|texts| said(texts, asked.get(), language)))
    };
    let write = move |language: &'static str| {
        Callback::new(move |text: String| {
            let texts = draft.get_untracked();
            on_change.run(saying(texts, asked.get_untracked(), language, text));
        })
    };
    view! {
        <p class="policy__lead">{move_tr!("policy-texts-lead")}</p>
        <Card heading=move_tr!("policy-part-enrolment")>
            <div class="policy__pair">
                <Select
                    label=move_tr!("policy-texts-platform")
                    options=platforms
                    value=Signal::derive(move || asked.get().0)
                    on_choose=move |platform| on_ask.run((platform, asked.get_untracked().1))
                />
                <Select
                    label=move_tr!("policy-texts-question")
                    options=questions
                    value=Signal::derive(move || asked.get().1)
                    on_choose=move |question| on_ask.run((asked.get_untracked().0, question))
                />
            </div>
            <div class="policy__pair">
                <TextArea
                    id="text-en"
                    label=move_tr!("policy-texts-english")
                    value=answer("en")
                    on_input=write("en")
                    fixed
                    language="en"
                    rows=8
                />
                <TextArea
                    id="text-nl"
                    label=move_tr!("policy-texts-dutch")
                    value=answer("nl")
                    on_input=write("nl")
                    fixed
                    language="nl"
                    rows=8
                />
            </div>
        </Card>
        <div class="policy__foot">
            <SaveBar state=save on_save on_discard />
        </div>
    }
}

fn is(text: &EnrolmentText, (platform, question): Asked) -> bool {
    text.platform == platform && text.question == question
}

/// What is answered in that language; nothing where the product's own words stand.
fn said(texts: &[EnrolmentText], asked: Asked, language: &str) -> String {
    let answer = texts.iter().find(|text| is(text, asked));
    let said = answer.and_then(|text| text.text.get(language));
    said.cloned().unwrap_or_default()
}

/// The same with another answer in that language. An answer that says nothing in any is none.
fn saying(
    mut texts: Vec<EnrolmentText>,
    asked: Asked,
    language: &str,
    text: String,
) -> Vec<EnrolmentText> {
    let found = texts.iter().position(|text| is(text, asked));
    let at = found.unwrap_or_else(|| {
        let (platform, question) = asked;
        texts.push(EnrolmentText {
            platform,
            question,
            text: std::collections::BTreeMap::new(),
        });
        texts.len() - 1
    });
    if let Some(answer) = texts.get_mut(at) {
        if text.trim().is_empty() {
            answer.text.remove(language);
        } else {
            answer.text.insert(language.to_owned(), text);
        }
    }
    texts.retain(|answer| !answer.text.is_empty());
    texts
}

#[cfg(test)]
mod tests {
    use super::{said, saying};
    use wire::terms::{EnrolmentQuestion, Platform};

    #[test]
    fn an_answer_that_says_nothing_is_none() {
        let how = (Platform::Linux, EnrolmentQuestion::How);
        let texts = saying(Vec::new(), how, "en", "Run the agent.".to_owned());
        let texts = saying(texts, how, "nl", "Start de agent.".to_owned());
        assert_eq!(texts.len(), 1);
        assert_eq!(said(&texts, how, "nl"), "Start de agent.");
        let what = (Platform::Linux, EnrolmentQuestion::WhatHappens);
        assert_eq!(said(&texts, what, "nl"), "");
        let texts = saying(texts, how, "en", "  ".to_owned());
        assert_eq!(said(&texts, how, "en"), "");
        assert!(saying(texts, how, "nl", String::new()).is_empty());
    }
}
