//! Puts the functions of a compiled part in the order in which they pack best, and leaves out what says nothing to a
//! browser. The same function made for many types differs in a few numbers, and Brotli names what it saw a moment ago
//! in fewer bits than what is far away.

use anyhow::{Context as _, Result};
use std::{convert::Infallible, fs, path::Path};
use wasm_encoder::{
    CodeSection, FunctionSection, Module,
    reencode::{self, Reencode, utils},
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionSectionReader, Parser, Payload, TypeRef,
};

/// Puts the functions of the part in `file` in order and takes its names away.
pub(super) fn pack(file: &Path) -> Result<()> {
    let packed = in_order(&fs::read(file)?)
        .with_context(|| format!("{} can't be put in order", file.display()))?;
    Ok(fs::write(file, packed)?)
}

fn in_order(module: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Module::new();
    let mut order = Order::of(module)?;
    utils::parse_core_module(&mut order, &mut packed, Parser::new(0), module)?;
    Ok(packed.finish())
}

/// Where each function of a module goes.
struct Order {
    /// How many functions are imported; they come first and stay where they are.
    imported: u32,
    /// The place that each function had, in the new order; counted without the imported ones.
    from: Vec<usize>,
    /// The place that each function gets, in the old order; counted with the imported ones.
    to: Vec<u32>,
}

impl Order {
    /// Functions whose code begins alike next to each other.
    fn of(module: &[u8]) -> Result<Self> {
        let mut imported = 0;
        let mut codes = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(code) => codes.push(code.as_bytes().to_vec()),
                _ => {}
            }
        }
        let mut from: Vec<usize> = (0..codes.len()).collect();
        from.sort_by(|one, other| codes[*one].cmp(&codes[*other]));
        let mut to = vec![0; codes.len()];
        for (new, old) in (imported..).zip(&from) {
            to[*old] = new;
        }
        Ok(Self { imported, from, to })
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, reencode::Error<Infallible>> {
        let own = index.checked_sub(self.imported);
        Ok(own.map_or(index, |own| self.to[own as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for old in self.from.clone() {
            functions.function(self.type_index(types[old])?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        codes: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for old in self.from.clone() {
            self.parse_function_body(codes, bodies[old].clone())?;
        }
        Ok(())
    }

    /// The names of functions, and what only tools read.
    fn parse_custom_section(
        &mut self,
        _module: &mut Module,
        _section: CustomSectionReader<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
        Function, FunctionSection, ImportSection, Module, NameMap, NameSection, RefType,
        TableSection, TableType, TypeSection,
    };
    use wasmparser::{ElementItems, ExternalKind, Operator, Parser, Payload};

    #[test]
    fn functions_that_begin_alike_stand_together_and_call_what_they_called() {
        let (given, one, two, three) = (0, 1, 2, 3);
        let module = module(&[
            ("one", one, two),
            ("two", two, given),
            ("three", three, two),
        ]);
        assert_eq!(
            read(&module),
            (
                vec![("one", one), ("two", two), ("three", three)],
                vec![vec![two], vec![given], vec![two]],
                vec![three, one],
            )
        );
        let packed = in_order(&module).unwrap();
        let (two, one, three) = (1, 2, 3);
        assert_eq!(
            read(&packed),
            (
                vec![("one", one), ("two", two), ("three", three)],
                vec![vec![given], vec![two], vec![two]],
                vec![three, one],
            )
        );
        assert!(module.windows(5).any(|bytes| bytes == b"\x04name"));
        assert!(!packed.windows(5).any(|bytes| bytes == b"\x04name"));
        assert!(in_order(&module[..module.len() - 1]).is_err());
    }

    /// A module that imports a function and exports one of each name, which calls another, with its name beside it. The
    /// last and the first stand in its table.
    fn module(functions: &[(&str, u32, u32)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("", "given", EntityType::Function(0));
        let (mut kinds, mut exports) = (FunctionSection::new(), ExportSection::new());
        let (mut codes, mut names) = (CodeSection::new(), NameMap::new());
        for (name, index, calls) in functions {
            kinds.function(0);
            exports.export(name, ExportKind::Func, *index);
            let mut code = Function::new([]);
            code.instructions().call(*calls).end();
            codes.function(&code);
            names.append(*index, name);
        }
        let ends = [functions.last(), functions.first()];
        let ends: Vec<_> = ends.iter().flatten().map(|(_, index, _)| *index).collect();
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 2,
            maximum: None,
            shared: false,
        });
        let mut elements = ElementSection::new();
        let from = ConstExpr::i32_const(0);
        elements.active(None, &from, Elements::Functions(ends.into()));
        let mut named = NameSection::new();
        named.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&kinds);
        module.section(&tables).section(&exports).section(&elements);
        module.section(&codes).section(&named);
        module.finish()
    }

    /// What each exported function is.
    type Exported<'a> = Vec<(&'a str, u32)>;

    /// The functions that each function calls, in the order of the module.
    type Calls = Vec<Vec<u32>>;

    /// Both, and the functions in the module's table.
    fn read(module: &[u8]) -> (Exported<'_>, Calls, Vec<u32>) {
        let (mut exported, mut calls, mut table) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export.unwrap();
                        assert_eq!(export.kind, ExternalKind::Func);
                        exported.push((export.name, export.index));
                    }
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        if let ElementItems::Functions(functions) = element.unwrap().items {
                            table.extend(functions.into_iter().map(Result::unwrap));
                        }
                    }
                }
                Payload::CodeSectionEntry(code) => {
                    let operators = code.get_operators_reader().unwrap().into_iter();
                    let called = operators.filter_map(|operator| match operator.unwrap() {
                        Operator::Call { function_index } => Some(function_index),
                        _ => None,
                    });
                    calls.push(called.collect());
                }
                _ => {}
            }
        }
        (exported, calls, table)
    }
}
