//! A small JavaScript module as a function: what has several instances, or is handed something, without a second request.

/// A module as the body of a function: what it imports from "loader" is taken from a value of that name, what it exports is
/// returned. None if it is none that the bundler has written.
pub(crate) fn body_of(module: &str) -> Option<String> {
    let (code, exported) = module.trim_end().rsplit_once("export")?;
    let mut code = code.to_owned();
    for from in ["from\"loader\";", "from \"loader\";"] {
        while let Some(end) = code.find(from) {
            let start = code[..end].rfind("import")?;
            let list = code[start + "import".len()..end].trim().strip_prefix('{')?.strip_suffix('}')?;
            let taken = pairs(list, |theirs, ours| format!("{theirs}:{ours}"));
            code.replace_range(start..end + from.len(), &format!("const{{{taken}}}=loader;"));
        }
    }
    let list = exported.trim().trim_end_matches(';').strip_prefix('{')?.strip_suffix('}')?;
    Some(format!("{code}return{{{}}}", pairs(list, |ours, theirs| format!("{theirs}:{ours}"))))
}

/// The entries of a list as `first as second`.
fn pairs(list: &str, write: fn(&str, &str) -> String) -> String {
    let entries = list.split(',').map(str::trim).filter(|entry| !entry.is_empty());
    let pairs = entries.map(|entry| {
        let (first, second) = entry.split_once(" as ").unwrap_or((entry, entry));
        write(first, second)
    });
    pairs.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_becomes_a_function_of_what_it_imports() {
        let small = "import{a as b,c}from\"loader\";import{d}from\"loader\";f(b,c,d);export{f as g,h};\n";
        let wanted = "const{a:b,c:c}=loader;const{d:d}=loader;f(b,c,d);return{g:f,h:h}";
        assert_eq!(body_of(small).as_deref(), Some(wanted));
        let large = "import {\n  a,\n  b as c\n} from \"loader\";\nlet f;\nexport {\n  f\n};\n";
        assert_eq!(body_of(large).as_deref(), Some("const{a:a,b:c}=loader;\nlet f;\nreturn{f:f}"));
        assert_eq!(body_of("let a;"), None);
    }
}
