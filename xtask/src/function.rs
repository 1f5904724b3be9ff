//! A small JavaScript module as a function: what has several instances, or is handed something, without a second request.

use std::ops::Range;

/// A module as the body of a function: what it imports is taken from a value called `loader`, what it exports is returned. None
/// if it is none that the bundler has written.
pub(crate) fn body_of(module: &str) -> Option<String> {
    let (code, exported) = module.trim_end().rsplit_once("export")?;
    let mut code = code.to_owned();
    let mut taken = Vec::new();
    while let Some((statement, list)) = import_in(&code) {
        taken.push(pairs(&code[list], |theirs, ours| format!("{theirs}:{ours}")));
        code.replace_range(statement, "");
    }
    let taken =
        if taken.is_empty() { String::new() } else { format!("const{{{}}}=loader;", taken.join(",")) };
    let list = exported.trim().trim_end_matches(';').strip_prefix('{')?.strip_suffix('}')?;
    Some(format!("{taken}{code}return{{{}}}", pairs(list, |ours, theirs| format!("{theirs}:{ours}"))))
}

/// Where the first import from the loader stands, and in it the list of names.
fn import_in(code: &str) -> Option<(Range<usize>, Range<usize>)> {
    let froms = ["loader\";", "../loader/", "../shared/element.js\";"];
    let froms = froms.iter().flat_map(|from| [format!("}}from\"{from}"), format!("}} from \"{from}")]);
    let close = froms.filter_map(|from| code.find(&from)).min()?;
    let start = code[..close].rfind("import")?;
    let open = start + code[start..close].find('{')?;
    let end = close + code[close..].find(';')? + 1;
    Some((start..end, open + 1..close))
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
        let small =
            "import{a as b,c}from\"loader\";f(c);import{d}from\"../loader/d.js\";f(b,d);export{f as g,h};\n";
        let wanted = "const{a:b,c:c,d:d}=loader;f(c);f(b,d);return{g:f,h:h}";
        assert_eq!(body_of(small).as_deref(), Some(wanted));
        let large = "import {\n  a,\n  b as c\n} from \"../shared/element.js\";\nlet f;\nexport {\n  f\n};\n";
        assert_eq!(body_of(large).as_deref(), Some("const{a:a,b:c}=loader;\nlet f;\nreturn{f:f}"));
        assert_eq!(body_of("let a;export{a};").as_deref(), Some("let a;return{a:a}"));
        assert_eq!(body_of("let a;"), None);
    }
}
