//! `GET /openapi.json`: the description of the API, generated from the handlers themselves.

use crate::routes;
use axum::Json;
use utoipa::openapi::schema::ComponentsBuilder;
use utoipa::openapi::{InfoBuilder, OpenApi, OpenApiBuilder, Paths};

#[utoipa::path(
    get,
    path = "/openapi.json",
    responses((status = 200, description = "This document.")),
)]
pub(crate) async fn description() -> Json<OpenApi> {
    Json(describe())
}

fn describe() -> OpenApi {
    let mut paths = Paths::new();
    let mut components = ComponentsBuilder::new();
    for route in routes::table() {
        let (schemas, described, _) = route.handler;
        paths.merge(described);
        components = components.schemas_from_iter(schemas);
    }
    let info = InfoBuilder::new()
        .title("Company Portal")
        .version(env!("CARGO_PKG_VERSION"))
        .build();
    OpenApiBuilder::new()
        .info(info)
        .paths(paths)
        .components(Some(components.build()))
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_and_every_schema_it_names_is_described() {
        let text = serde_json::to_string(&describe()).unwrap();
        for route in routes::table() {
            assert!(
                text.contains(&format!("\"{}\"", route.path)),
                "{}",
                route.path
            );
        }
        let named = text.split("\"#/components/schemas/").skip(1);
        for name in named.filter_map(|rest| rest.split('"').next()) {
            assert!(text.contains(&format!("\"{name}\":{{")), "{name}");
        }
    }
}
