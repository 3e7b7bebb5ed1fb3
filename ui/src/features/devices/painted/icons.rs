//! Icons that are drawn where they stand. A browser that finds one in a file of its own lays the page out twice: without
//! it, and with it.

const SPRITE: &str = include_str!("../../../../images/icons.svg");

const NAMED: &str = "<use href=\"/images/icons.svg#";
const NAMED_END: &str = "\"></use>";

/// The page with each icon in it that it names in the sprite.
pub(super) fn drawn_in(html: &str) -> String {
    let mut page = String::with_capacity(html.len() * 2);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(NAMED) {
        page.push_str(before);
        let drawn = after
            .split_once(NAMED_END)
            .and_then(|(id, after)| Some((drawing(id)?, after)));
        if let Some((drawing, after)) = drawn {
            page.push_str(drawing);
            rest = after;
        } else {
            page.push_str(NAMED);
            rest = after;
        }
    }
    page.push_str(rest);
    page
}

/// What the sprite has under that name. All of it is drawn in the same square.
fn drawing(id: &str) -> Option<&'static str> {
    let (_, symbol) = SPRITE.split_once(&format!("<symbol id=\"{id}\" viewBox=\"0 0 20 20\">"))?;
    let (drawing, _) = symbol.split_once("</symbol>")?;
    Some(drawing)
}

#[cfg(test)]
mod tests {
    use super::{SPRITE, drawn_in};

    #[test]
    fn an_icon_is_drawn_where_it_was_named() {
        let page = "<svg><use href=\"/images/icons.svg#checkmark\"></use></svg><p>Work phone</p>";
        let drawn = drawn_in(page);
        let (before, drawing) = drawn.split_once("<path ").unwrap();
        assert_eq!(before, "<svg>");
        let (path, after) = drawing.split_once("/>").unwrap();
        assert!(SPRITE.contains(path));
        assert_eq!(after, "</svg><p>Work phone</p>");
    }

    #[test]
    fn an_icon_that_the_sprite_lacks_stays_named() {
        let page = "<svg><use href=\"/images/icons.svg#unheard-of\"></use></svg>";
        assert_eq!(drawn_in(page), page);
    }

    #[test]
    fn every_icon_is_drawn_in_the_square_that_it_is_shown_in() {
        let symbols = SPRITE.matches("<symbol ").count();
        assert!(symbols > 0);
        assert_eq!(SPRITE.matches(" viewBox=\"0 0 20 20\">").count(), symbols);
    }
}
