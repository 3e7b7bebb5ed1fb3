//! What IT asks of its console: every device and every person.

use super::{Client, document, path_of};
use crate::device_list::{DeviceList, quoted};
use crate::failure::Failure;
use crate::path::segment;
use crate::transport::Transport;
use std::collections::BTreeMap;
use wire::graph::{Collection, DeviceCompliancePolicyState, ManagedDevice, Page, User};
use wire::host::{Method, Send};

impl<T: Transport> Client<T> {
    /// The first page of every device, without what may be done to each: that comes with one of them.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn every_device(&self, list: &DeviceList) -> Result<Page<ManagedDevice>, Failure> {
        self.get(asked(
            "/v1.0/deviceManagement/managedDevices",
            &list.query(),
        ))
        .await
    }

    /// The same with the exact count, however long counting takes.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn every_device_counted(
        &self,
        list: &DeviceList,
    ) -> Result<Page<ManagedDevice>, Failure> {
        let list = DeviceList {
            count: true,
            ..list.clone()
        };
        let reply = self
            .exchange(Send {
                method: Method::Get,
                path: asked("/v1.0/deviceManagement/managedDevices", &list.query()),
                headers: BTreeMap::from([("prefer".to_owned(), "portal.count=exact".to_owned())]),
                body: None,
            })
            .await?;
        document(&reply)
    }

    /// The page of devices that a link of another page leads to.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn devices_at(&self, link: &str) -> Result<Page<ManagedDevice>, Failure> {
        self.get(path_of(link)).await
    }

    /// One device, whoever uses it, with what the person who is signed in may do to it.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn any_device(&self, id: &str) -> Result<ManagedDevice, Failure> {
        let id = segment(id);
        self.get(format!("/v1.0/deviceManagement/managedDevices/{id}"))
            .await
    }

    /// The policies that apply to any device, and which of their settings it meets.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn compliance_of_any(
        &self,
        device_id: &str,
    ) -> Result<Vec<DeviceCompliancePolicyState>, Failure> {
        let id = segment(device_id);
        let path =
            format!("/v1.0/deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates");
        let policies: Collection<DeviceCompliancePolicyState> = self.get(path).await?;
        Ok(policies.value)
    }

    /// The first page of people whose names have all words of `search` somewhere; of all where it is empty.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn people(&self, search: &str) -> Result<Page<User>, Failure> {
        let words = quoted(search);
        let query = if words.is_empty() {
            String::new()
        } else {
            format!("$search={}", segment(&words))
        };
        self.get(asked("/v1.0/users", &query)).await
    }

    /// The page of people that a link of another page leads to.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn people_at(&self, link: &str) -> Result<Page<User>, Failure> {
        self.get(path_of(link)).await
    }

    /// One person.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn person(&self, id: &str) -> Result<User, Failure> {
        self.get(format!("/v1.0/users/{}", segment(id))).await
    }

    /// The first page of a person's devices.
    ///
    /// # Errors
    ///
    /// As every call: see [`Failure`].
    pub async fn devices_of(
        &self,
        user_id: &str,
        list: &DeviceList,
    ) -> Result<Page<ManagedDevice>, Failure> {
        let path = format!("/v1.0/users/{}/managedDevices", segment(user_id));
        self.get(asked(&path, &list.query())).await
    }
}

pub(super) fn asked(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}
