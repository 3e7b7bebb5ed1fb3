# Words that name the product.

-company-portal = Company Portal
