//! What administrators set for the organisation: what employees may do, how it shows itself, and what it says about
//! enrolling a device. Each comes with a tag, which says when it is written what was looked at.

use super::{Client, document, text};
use crate::failure::Failure;
use crate::transport::Transport;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use wire::graph::IntuneBrand;
use wire::host::{Method, Reply, Send};
use wire::portal::{EnrolmentText, List, Policy, PolicyDefault, PolicyPreview};

const POLICY: &str = "/portal/v1/policy";
const TEXTS: &str = "/portal/v1/enrolment-texts";

/// A document as it was read, with its tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged<D> {
    /// The document.
    pub document: D,
    /// Its tag; empty where the portal gave none.
    pub tag: String,
}

impl<T: Transport> Client<T> {
    /// What employees may do themselves.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn policy(&self) -> Result<Tagged<Policy>, Failure> {
        self.tagged(POLICY).await
    }

    /// What holds where nothing is switched; where a cell isn't among them, there is nothing to switch.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn policy_defaults(&self) -> Result<Vec<PolicyDefault>, Failure> {
        let List { value } = self.get(format!("{POLICY}/defaults")).await?;
        Ok(value)
    }

    /// On how many devices `policy` would change something.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn preview_policy(&self, policy: &Policy) -> Result<PolicyPreview, Failure> {
        let request = Send {
            method: Method::Post,
            path: format!("{POLICY}/preview"),
            headers: BTreeMap::new(),
            body: Some(text(policy)?),
        };
        document(&self.exchange(request).await?)
    }

    /// Puts `policy` in the place of the one with that tag.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`]; [`wire::failure::FailureCode::PreconditionFailed`] where it was changed
    /// meanwhile.
    pub async fn put_policy(&self, policy: &Tagged<Policy>) -> Result<Tagged<Policy>, Failure> {
        self.put(POLICY, policy).await
    }

    /// The organisation as its people see it, to be changed.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn tagged_brand(&self) -> Result<Tagged<IntuneBrand>, Failure> {
        self.tagged("/v1.0/deviceManagement/intuneBrand").await
    }

    /// Describes the organisation otherwise.
    ///
    /// # Errors
    ///
    /// As [`Client::put_policy`].
    pub async fn put_brand(
        &self,
        brand: &Tagged<IntuneBrand>,
    ) -> Result<Tagged<IntuneBrand>, Failure> {
        self.put("/portal/v1/brand", brand).await
    }

    /// What the organisation says itself about enrolling a device, to be changed.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn tagged_enrolment_texts(&self) -> Result<Tagged<List<EnrolmentText>>, Failure> {
        self.tagged(TEXTS).await
    }

    /// Says something else about enrolling a device.
    ///
    /// # Errors
    ///
    /// As [`Client::put_policy`].
    pub async fn put_enrolment_texts(
        &self,
        texts: &Tagged<List<EnrolmentText>>,
    ) -> Result<Tagged<List<EnrolmentText>>, Failure> {
        self.put(TEXTS, texts).await
    }

    async fn tagged<D: DeserializeOwned>(&self, path: &str) -> Result<Tagged<D>, Failure> {
        let request = Send {
            method: Method::Get,
            path: path.to_owned(),
            headers: BTreeMap::new(),
            body: None,
        };
        read(&self.exchange(request).await?)
    }

    async fn put<D: Serialize + DeserializeOwned>(
        &self,
        path: &str,
        wanted: &Tagged<D>,
    ) -> Result<Tagged<D>, Failure> {
        let tag = Some(wanted.tag.clone()).filter(|tag| !tag.is_empty());
        let request = Send {
            method: Method::Put,
            path: path.to_owned(),
            headers: tag
                .map(|tag| ("if-match".to_owned(), tag))
                .into_iter()
                .collect(),
            body: Some(text(&wanted.document)?),
        };
        read(&self.exchange(request).await?)
    }
}

fn read<D: DeserializeOwned>(reply: &Reply) -> Result<Tagged<D>, Failure> {
    Ok(Tagged {
        document: document(reply)?,
        tag: reply.headers.get("etag").cloned().unwrap_or_default(),
    })
}
