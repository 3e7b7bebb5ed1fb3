# Words that name the product.

-company-portal = Bedrijfsportal
